ticker show "Rain tonight."
ticker hide
