# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

corrections-lodged =
    .subject = Pinagtatalunan ang isang datos ng rekord na { $record }
    .body =
        May nagsasabing mali ang isang pampublikong datos ng rekord na { $record } (bilang { $number }). Wala pang pinagpasyahan. Hanggang { $until } ay maaari kang sumagot nang nakatala bago ito pagpasyahan. Mag-sign in upang mabasa kung aling datos ito, at upang sumagot.

corrections-decided =
    .subject = Napagpasyahan: ang pagtatalo { $number }
    .body =
        Napagpasyahan ang tanong kung tama ang isang datos ng rekord na { $record } (bilang { $number }), o binawi ang isang pasya tungkol dito. Mag-sign in upang mabasa ang mga dahilan.

corrections-answered =
    .subject = May sagot para sa iyo
    .body =
        May nagbigay ng address na ito para sa sagot tungkol sa pagtatama ng isang pampublikong rehistro. Mayroon nang sagot: mababasa ito ng nagtanong gamit ang bilang at kodigong ibinigay noong nagtanong siya. Kung hindi ikaw iyon, wala kang kailangang gawin; hindi hihigit sa isang beses sa isang araw ito isinusulat.
