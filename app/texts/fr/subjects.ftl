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
            [keep] Les fiches { $stays } et { $goes } restent réunies : la proposition de les séparer a été abandonnée.
            [reopen] Les fiches { $stays } et { $goes } ont été séparées de nouveau.
           *[merge] Les fiches { $stays } et { $goes } ont été réunies : { $stays } vaut pour les deux.
        } Votre organisation détient l’une d’elles.

        { $action ->
            [reopen] Si c’est une erreur, dites au secrétariat pourquoi.
           *[merge]
                Si c’est une erreur, contestez-la : un responsable de votre organisation se connecte et dit pourquoi. Tant que ce n’est qu’une proposition, elle attend la réponse. Le numéro de la paire est { $pair } :
                POST { $contest }
        }

subjects-merge-contest-answered =
    .subject = Les fiches { $first } et { $second } : réponse à votre contestation
    .body =
        { $answer ->
            [granted] Le secrétariat a examiné ce que vous contestez au sujet des fiches { $first } et { $second } (paire { $pair }). Vous avez raison.
           *[upheld] Le secrétariat a examiné ce que vous contestez au sujet des fiches { $first } et { $second } (paire { $pair }). La décision est maintenue.
        }

        Motifs: { $reason }

        { $answer ->
            [granted] Ce qui n’était que proposé ne se fait pas. Si les fiches sont déjà réunies, il est proposé de les séparer de nouveau ; une autre personne le confirme, et vous recevez une lettre.
           *[upheld] S’il y a un élément nouveau qui n’a pas été examiné, une réunion en vigueur peut être contestée de nouveau.
        }

subjects-licence-unnumbered = sans numéro
subjects-licence-new = nouvelle
subjects-licence-before = avant : { $status }
subjects-licence-reads-until = { $status }, valable jusqu’au { $until }
subjects-reason-erased = effacé

subjects-licence-worsened =
    .subject = Une licence de la fiche { $record } a été modifiée
    .body =
        Décision de { $authority } sur une licence de la fiche { $record }.

        Licence: { $licence }
        Registre: { $register }
        Mention actuelle: { $reads } ({ $before })
        À partir du: { $since }
        Fondement: { $ground }
        Motif: { $reason }
        Décidé par: { $authority } (écriture { $entry } du journal)

        Si c’est une erreur, contestez-la. Un responsable de votre organisation se connecte, ouvre
        { $link }

        et dit pourquoi, en { $most } caractères au plus :
        POST { $contest }

        Il n’y a pas de dernier jour : la décision peut être contestée tant qu’elle est en vigueur. Chacun peut alors lire, à côté de la licence, depuis quand elle est contestée, jusqu’à ce que l’autorité réponde.

subjects-act-contested =
    .subject = Un acte sur une licence de la fiche { $record } est contesté
    .body =
        L’entreprise conteste ce que votre autorité a décidé sur une licence de la fiche { $record }.

        Licence: { $licence }
        Registre: { $register }
        L’acte dit: { $reads }
        À partir du: { $since }

        Chacun lit maintenant que l’acte est contesté, jusqu’à votre réponse. Répondez avant le { $until } : maintenez-le avec des motifs, ce que doit faire un agent qui ne l’a pas décidé, ou annulez-le.
        { $link }

subjects-contest-answered =
    .subject =
        { $answer ->
            [reversed] L’acte sur une licence de la fiche { $record } a été annulé
           *[upheld] L’acte sur une licence de la fiche { $record } a été maintenu
        }
    .body =
        { $answer ->
            [reversed] Réponse de { $authority } : son acte sur une licence de la fiche { $record } est annulé.
           *[upheld] Réponse de { $authority } : son acte sur une licence de la fiche { $record } est maintenu.
        }

        Licence: { $licence }
        Registre: { $register }
        L’acte dit: { $reads }
        À partir du: { $since }
        Motifs: { $reason }

        { $answer ->
            [reversed] L’état d’avant l’acte est rétabli, et l’acte a disparu du passé public.
           *[upheld] S’il y a un élément nouveau qui n’a pas été examiné, l’acte peut être contesté de nouveau.
        }
        { $link }
