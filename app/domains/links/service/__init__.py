"""The verbs of links: agreed by two people, files made and sent, files taken, questions answered."""
