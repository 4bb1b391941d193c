# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

remedies-meaning = Vous avez payé pour votre emploi ce que vous n'auriez pas dû payer. Voici l'argent qui doit vous revenir. Dites pour chaque paiement si vous l'avez reçu, si vous avez reçu moins, ou si l'on vous a obligée à le rendre. Aucune entreprise n'apprend qui l'a dit. Personne n'a le droit de vous demander de rendre quoi que ce soit, ni de signer que vous ne demandez plus rien.
remedies-owed = On vous doit { $due }. Il reste à payer { $open }.
remedies-held = { $amount } sont gardés pour vous. Vous pouvez les demander jusqu'au { $until }. Ils ne reviennent jamais à celui qui les devait.
remedies-follow-up = Avez-vous encore l'argent ? Quelqu'un a-t-il fait pression sur vous à cause de lui ?

remedies-method-exact = C'est la somme de votre reçu ou de votre virement.
remedies-method-supported = C'est ce que vous avez dit ; une autre personne ou un autre document dit la même chose.
remedies-method-statement = C'est ce que vous avez dit ; c'est proche de ce que d'autres ont payé sur le même chemin.
remedies-method-cell_median = C'est ce que d'autres ont payé sur le même chemin la même année.
remedies-method-cell_wide = C'est ce que d'autres ont payé sur le même chemin cette année-là, l'année d'avant ou l'année d'après.
remedies-method-reference = C'est ce que l'on paie sur ce chemin, d'après ce que l'on sait.

remedies-interest-loan = S'y ajoutent les intérêts que vous avez payés sur votre emprunt.
remedies-interest-simple = S'y ajoutent des intérêts pour le temps écoulé depuis votre paiement.
remedies-interest-no_rate_known = Aucun intérêt n'est compté, car aucun taux n'est connu pour votre pays.
remedies-interest-off = Aucun intérêt n'est compté ici.

remedies-payment-claimed = Quelqu'un dit que cela vous a été payé. Est-ce vrai ?
remedies-payment-received = Vous l'avez reçu.
remedies-payment-less = Vous avez reçu moins. Le reste vous est de nouveau dû.
remedies-payment-made_to_give_it_back = On vous a obligée à le rendre. Cela vous est de nouveau dû.

remedies-letter =
    L'argent que vous avez payé pour votre emploi doit vous revenir : { $due }.
    Votre code est { $code }. Gardez-le et ne le montrez à personne. Avec lui, vous pouvez lire ce qui a été payé, et dire si vous l'avez reçu, si vous avez reçu moins, ou si l'on vous a obligée à le rendre. Aucune entreprise n'apprend qui l'a dit.
    Le numéro de votre ligne est { $line }. Il n'ouvre rien.
    Personne n'a le droit de vous demander de rendre quoi que ce soit, ni de signer que vous ne demandez plus rien. Si quelqu'un le fait, dites-le avec votre code.

remedies-public = Ce que des entreprises devaient à des travailleurs et ont rendu, dans les affaires closes définitivement. Rien ici ne dit qui sont les travailleurs. Les sommes de moins de dix travailleurs sont arrondies. Ce qui a été rendu est ce que les travailleurs ont confirmé avant le premier du mois.
