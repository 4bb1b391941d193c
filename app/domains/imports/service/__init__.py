"""The verbs of the imports: of files, of decisions on them, and of uploads."""
