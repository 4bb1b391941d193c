# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

disclosures-recalled =
    .subject = Un rappel est à confirmer : { $number }
    .body =
        Une information que votre autorité a reçue en vertu d’un accord ne vaut plus, ou plus telle qu’elle a été donnée. Lisez le rappel { $number }, revenez sur ce que vous avez fait à cause de l’original, et confirmez-le. Jusque-là il compte comme ouvert, et passé son délai comme en retard.

        { $link }
