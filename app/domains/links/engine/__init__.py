"""Files as lines and bytes, keys and signatures, and what a decision meets; nothing here reads."""
