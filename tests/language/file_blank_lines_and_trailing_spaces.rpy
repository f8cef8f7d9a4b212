label a:   
    
    "A."   
   

    "B."
