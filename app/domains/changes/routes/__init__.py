"""Changes over HTTP: pulled, exported, pushed, asked; and the schemas of their records."""
