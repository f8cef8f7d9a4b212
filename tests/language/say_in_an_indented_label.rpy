label start:
          m "Ten spaces."
          "Still ten."
