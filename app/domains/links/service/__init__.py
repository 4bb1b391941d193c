"""The verbs of links: agreed by two people; files made, sent and taken; questions answered."""
