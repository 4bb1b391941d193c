# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

texts-draft = Cette traduction n’a pas encore été lue par quelqu’un dont c’est la langue. Certains mots peuvent être faux.

texts-fallback = Nous n’avons pas encore ces mots dans votre langue. Ils sont ici dans une autre. Vous pouvez quand même écrire ou parler dans votre langue.
