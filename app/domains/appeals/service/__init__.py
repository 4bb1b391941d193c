"""The verbs of appeals: lodging, naming a panel, hearing, voting, and what a decision does."""
