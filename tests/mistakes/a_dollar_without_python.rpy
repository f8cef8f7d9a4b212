label start:
    $
