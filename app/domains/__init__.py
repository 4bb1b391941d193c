"""The domains: one package each, ordered by what they mean, which is what may import what."""
