# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

certifications-returned =
    .subject = La demande { $number } vous a été renvoyée avec des remarques
    .body =
        Le secrétariat a renvoyé la demande { $number } présentée au titre du dispositif { $scheme } avec des remarques, selon les règles d’examen du dispositif. Rien n’est perdu : connectez-vous pour lire les remarques et ce que chaque règle a constaté, corrigez ce qu’elles indiquent et soumettez-la de nouveau jusqu’au { $until }. Rien n’en est public.

certifications-accepted =
    .subject = La demande { $number } a été acceptée à l’examen
    .body =
        Le secrétariat a accepté à l’examen la demande { $number } présentée au titre du dispositif { $scheme }. Ce n’est pas un certificat. L’auto-évaluation vient ensuite : connectez-vous pour répondre à chaque indicateur avec ses preuves ; le délai y est indiqué. Un audit est commandé lorsqu’elle est complète.

certifications-rejected =
    .subject = La demande { $number } a été rejetée à l’examen
    .body =
        Le secrétariat a rejeté la demande { $number } présentée au titre du dispositif { $scheme }, selon les règles d’examen du dispositif. Connectez-vous pour lire les motifs : les raisons en toutes lettres et, pour chaque règle, ce qui a été constaté et à partir de quels faits. Si un fait d’un registre est faux, contestez-le par une correction. La page publique du dispositif indique comment faire appel d’une décision et qui l’entend. Vous pouvez présenter une nouvelle demande à partir du { $again }. Rien de la demande ni de cette décision n’est public.

certifications-audit-ordered =
    .subject = Un audit a été commandé pour la demande { $number }
    .body =
        { $stage ->
            [stage_1] La première étape de l’audit
            [recertification] L’audit de renouvellement
           *[stage_2] La deuxième étape de l’audit
        } pour la demande { $number } a été commandée. Elle porte le numéro { $audit }. L’organisme d’audit a votre périmètre et vos réponses tels qu’ils étaient aujourd’hui. Il vous indique ses jours et son équipe ; vous pouvez récuser une fois un membre, avec un motif.

certifications-misuse-reported =
    .subject = Quelqu’un signale un usage abusif du nom de votre entreprise
    .body =
        Quelqu’un signale au registre que le nom de votre entreprise, la fiche { $record }, est utilisé par d’autres. Cela n’a pas été vérifié et n’est pas public. Connectez-vous pour le lire. Cette lettre est écrite au plus une fois par jour.

certifications-opened =
    .subject = Le pays au nom duquel vous parlez est évalué
    .body =
        Le registre a commencé l’évaluation { $number } de votre pays au titre du dispositif { $scheme }, sans votre demande. Ce n’est pas un constat. Connectez-vous pour répondre aux indicateurs avec vos preuves, autant que vous le souhaitez ; rien n’en dépend. Vous apprenez qui évalue et pouvez récuser une fois chacune de ces personnes, avec un motif. Le projet est publié avec votre réponse avant toute décision.

certifications-granted =
    .subject = Le certificat { $number } est accordé
    .body =
        Le comité a accordé ce que vous avez demandé selon le dispositif { $scheme }. Le certificat porte le numéro { $number } et vaut jusqu’au { $until }, dans le périmètre qui y est inscrit. Connectez-vous pour le lire avec ses conditions, s’il en a, et les motifs de la décision. Chacun peut demander son état véritable par son numéro. Tout changement de propriétaire, d’adresse ou de périmètre doit être annoncé au dispositif.

certifications-changed =
    .subject =
        { $what ->
            [reinstated] Le certificat { $number } est de nouveau actif
            [extended] Le certificat { $number } vaut pour un périmètre plus large
           *[transferred] Le certificat { $number } a été transféré
        }
    .body =
        Le comité en a décidé ainsi au titre du dispositif { $scheme }. Le dernier jour du certificat reste le même. Connectez-vous pour lire la décision et ses motifs, ainsi que l’état actuel du certificat ; chacun peut demander son état véritable par son numéro.

certifications-reminded =
    .subject =
        { $kind ->
            [expiry] Le certificat { $number } prend fin le { $on }
            [surveillance] Un audit du certificat { $number } est dû jusqu’au { $on }
           *[condition] Une condition du certificat { $number } est due jusqu’au { $on }
        }
    .body =
        { $kind ->
            [expiry] Selon le dispositif { $scheme }, il peut être renouvelé avant ce jour : commencez une demande qui désigne ce certificat, pour que l’audit et la décision viennent à temps. Après ce jour, il n’y a plus de certificat tant qu’un nouveau n’est pas accordé.
            [surveillance] Selon le dispositif { $scheme }, un audit de surveillance doit avoir lieu jusqu’à ce jour. Le secrétariat le commande et l’organisme d’audit vous indique ses jours. S’il n’a pas lieu à temps, une suspension peut être proposée ; vous seriez d’abord entendu.
           *[condition] Selon le dispositif { $scheme }, la condition doit être remplie jusqu’à ce jour. Connectez-vous pour la lire et montrer par des documents qu’elle est remplie. Sinon, les règles du dispositif disent ce qui est proposé ; vous seriez d’abord entendu.
        }

certifications-ended =
    .subject = Le certificat { $number } a pris fin
    .body =
        Son dernier jour selon le dispositif { $scheme } était le { $on }. Désormais il ne doit plus être montré ni présenté comme valable, et le registre le dit. Connectez-vous pour voir si et jusqu’à quand il peut être rétabli ; sinon, une nouvelle demande est nécessaire.

certifications-watched =
    .subject = Un audit a été commandé pour le certificat { $number }
    .body =
        L’audit porte le numéro { $audit }. L’organisme d’audit vous indique ses jours et son équipe ; vous pouvez récuser une fois un membre, avec un motif. Connectez-vous pour lire ce qui est audité.

certifications-country-lost =
    .subject = Le certificat { $number } reste valable jusqu’au { $until }
    .body =
        Le dispositif de votre certificat { $number } demande que { $country } soit lui-même certifié, et ce n’est plus le cas. Votre propre conduite n’est pas en cause, et quiconque demande le numéro le lit. Votre certificat reste valable jusqu’au { $until }. Si le pays est de nouveau certifié d’ici là, il se poursuit comme avant. Rien ne vous est demandé.

certifications-country-regained =
    .subject = Le certificat { $number } se poursuit comme avant
    .body =
        Le pays que demande le dispositif de votre certificat { $number } est certifié ; votre certificat se poursuit donc dans ses propres dates. Connectez-vous pour lire où il en est.

certifications-country-ended =
    .subject = Le certificat { $number } a pris fin
    .body =
        Le pays que demande le dispositif de votre certificat { $number } n’a pas été de nouveau certifié pendant la période de transition ; votre certificat a donc pris fin. Votre propre conduite n’est pas en cause, et quiconque demande le numéro le lit. Connectez-vous pour lire où il en est, et présentez une demande au titre d’un autre dispositif, ou de nouveau quand le pays sera certifié ; aucun délai d’attente ne s’applique.
