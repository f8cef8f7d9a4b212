who_is("here") "Me."
