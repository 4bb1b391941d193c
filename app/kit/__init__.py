"""Ground: values and rules of the whole software that know no table, no HTTP and no domain."""
