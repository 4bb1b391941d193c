"""Links over HTTP: for the secretariat, for whoever answers a question, and for partners."""
