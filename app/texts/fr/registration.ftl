# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

registration-profile-decided =
    .subject = Votre profil { $number }
    .body =
        { $action ->
            [return] Le profil { $number } vous a été renvoyé. Connectez-vous pour lire pourquoi, le modifier et le soumettre de nouveau.
            [refuse] Le profil { $number } a été refusé. Connectez-vous pour lire pourquoi. Rien n’en a été ni n’en sera public.
            [match] Le profil { $number } est celui d’une entreprise qui figure déjà dans un registre. Il a été transformé en revendication de cette fiche, que l’autorité de délivrance des licences ou le contact indiqué dans son registre doit confirmer.
           *[register] Le profil { $number } a été enregistré, et l’entreprise figure désormais au registre. Y figurer n’est pas une approbation. Une revendication de la fiche a été déposée pour vous : une fois qu’elle sera accordée, vous pourrez parler au nom de l’entreprise.
        }

registration-link-stated =
    .subject = L’entreprise { $stater } nomme { $other }
    .body =
        L’entreprise qui porte le numéro { $stater } déclare un lien avec la fiche { $other }, que votre organisation détient. Ce lien n’est pas public. Connectez-vous pour le confirmer ou le démentir.

registration-link-answered =
    .subject =
        { $state ->
            [confirmed] Votre lien avec { $other } a été confirmé
           *[denied] Votre lien avec { $other } a été démenti
        }
    .body =
        { $state ->
            [confirmed] Le lien que votre entreprise { $stater } déclare avec { $other } a été confirmé. Il est maintenant public.
           *[denied] Le lien que votre entreprise { $stater } déclare avec { $other } a été démenti. Il n’est pas public.
        }

registration-right-lapsed =
    .subject = Vous ne parlez plus au nom de { $number }
    .body =
        Un propriétaire de l’entreprise { $number } a changé ; le droit de parler en son nom a donc pris fin. Connectez-vous pour lire pourquoi. Ses propriétaires actuels peuvent revendiquer la fiche.
