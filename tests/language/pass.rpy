label nothing:
    pass
