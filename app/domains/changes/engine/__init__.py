"""What needs no database: the records that systems exchange, and which events who may read."""
