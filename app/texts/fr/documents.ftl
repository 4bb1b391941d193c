# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

documents-dated = { $on }

documents-stamp = SPÉCIMEN

documents-specimen = Spécimen d’une installation d’essai et de démonstration. Il n’a aucun effet juridique.

documents-missing = Le signe � remplace un caractère qui ne peut pas être imprimé ici. La lettre conservée au registre le montre.

documents-notice = Notification

documents-erased = Ces mots ont été effacés depuis.
