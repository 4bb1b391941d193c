"""Recognition over HTTP: programmes and evaluations, and awards."""
