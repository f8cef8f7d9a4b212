'She said "no", twice.'
