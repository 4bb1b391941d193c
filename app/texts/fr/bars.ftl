# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

bars-waits-met = L’un de vos dirigeants a le même document qu’une personne qui ne peut ni posséder ni diriger un recruteur jusqu’au jour indiqué. Jusque-là, ou jusqu’à ce qu’il soit établi que ce sont deux personnes, votre demande attend. Si c’est quelqu’un d’autre, dites-le ici : une personne répond dans les dix jours ouvrables.
bars-waits-asked = On demande si l’un de vos dirigeants est une personne qui ne peut ni posséder ni diriger un recruteur. Votre demande attend la réponse, et pas plus longtemps que le délai indiqué. Vous pouvez dire ce qui montre que c’est quelqu’un d’autre. Personne d’autre que vous ne lit ceci.
bars-waits-same = Une personne a constaté que l’un de vos dirigeants ne peut ni posséder ni diriger un recruteur jusqu’au jour indiqué. Jusque-là, votre demande attend. Vous pouvez objecter une fois : un autre agent l’examine. La personne exclue peut faire appel avec le code de la lettre qui lui a été envoyée.
bars-waits-late = On a demandé si l’un de vos dirigeants est une personne qui ne peut ni posséder ni diriger un recruteur, et personne n’a répondu à temps. Votre demande n’attend plus pour cela. Une réponse peut encore venir.
bars-waits-no-more = Votre demande n’attend pas à cause de cela.

bars-to-read =
    .subject = Il y a quelque chose à lire sur votre demande
    .body =
        Il y a quelque chose à lire sur une demande, une revendication ou un profil de votre organisation. Seuls ceux qui parlent en son nom peuvent le lire. Connectez-vous :
        { $link }
