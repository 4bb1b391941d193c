"""What imports do in the background, and the import itself; that of a command needs less."""
