"""How it went, as workers say: one-time codes, short surveys, what is shown per firm."""
