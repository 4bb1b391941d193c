# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

subjects-claim-lodged =
    .subject = Quelqu’un revendique la fiche { $number }
    .body =
        Une organisation dit que la fiche { $number } est la sienne. Jusqu’au { $until }, vous pouvez vous y opposer, et rien n’est décidé avant. Connectez-vous pour voir la revendication, la confirmer ou vous y opposer.

subjects-your-record-claimed =
    .subject = Quelqu’un revendique la fiche { $number }
    .body =
        Un registre public donne cette adresse pour l’entreprise de la fiche { $number }. Une organisation dit que la fiche est la sienne. Rien n’est décidé avant le { $until }.

        Pour vous y opposer, ou pour confirmer qu’elle est la vôtre, ouvrez
        { $link }

        Une opposition arrête la revendication jusqu’à ce que le secrétariat l’ait examinée. Si vous ne faites rien, d’autres décident.

subjects-held-record-claimed =
    .subject = Quelqu’un revendique la fiche { $number }
    .body =
        Une autre organisation dit que la fiche { $number }, que la vôtre détient, est la sienne. Rien n’est décidé avant le { $until }. Si c’est une erreur, prévenez le secrétariat avant cette date : son opposition arrête la revendication.

subjects-recruiters-changed =
    .subject =
        { $count ->
            [one] Un recruteur de votre liste a changé
            [many] { $count } recruteurs de votre liste ont changé
           *[other] { $count } recruteurs de votre liste ont changé
        }
    .body =
        La fiche de chacun a changé depuis la dernière lettre ; lisez-y ce que son registre dit maintenant.

        { $lines }

        Les entreprises n’apprennent pas qui les suit.

subjects-records-joined =
    .subject = Les fiches { $stays } et { $goes }
    .body =
        { $action ->
            [propose] Il est proposé de réunir les fiches { $stays } et { $goes } : elles pourraient être une seule entreprise.
            [propose_undo] Il est proposé de séparer de nouveau les fiches { $stays } et { $goes }.
            [reopen] Les fiches { $stays } et { $goes } ont été séparées de nouveau.
           *[merge] Les fiches { $stays } et { $goes } ont été réunies : { $stays } vaut pour les deux.
        } Votre organisation détient l’une d’elles. Si c’est une erreur, dites au secrétariat pourquoi ; cela peut être annulé.
