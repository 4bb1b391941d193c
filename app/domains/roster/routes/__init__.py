"""The roster's HTTP face: the operations of the contract, and the look-up in the public lane."""
