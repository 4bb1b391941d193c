"""The acts on fee rules and rates of exchange, and the judgement of charges by them."""
