"C:\\temp \q \  end"
