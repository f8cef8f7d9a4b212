m r"Backslashes \n stay  \[ and  so do spaces."
r"Narrated \raw."
