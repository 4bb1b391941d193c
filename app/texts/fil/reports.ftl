# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reports-ready =
    .subject = Handa na ang ulat ng { $jurisdiction }: { $first } hanggang { $last }
    .body =
        Handa na ang ulat ng pagsunod ng { $jurisdiction } mula { $first } hanggang { $last }. Mag-sign in upang basahin ito sa address na ito. Walang ulat na inilalakip sa sulat kailanman.

        { $link }

        Ang inyong awtoridad ang nagtakda nito. Maaari itong tapusin ng isang tagapamahala nito anumang oras.
