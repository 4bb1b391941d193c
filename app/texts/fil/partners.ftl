# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

partners-refused =
    .subject = Hindi tinanggap ang inyong organisasyon bilang katuwang
    .body =
        Iminungkahing tanggapin ang inyong organisasyon bilang katuwang na nagsusulat ng isinasalaysay ng mga manggagawa. Tinanggihan ito ng kalihiman.

        Mga dahilan: { $reason }

        Kung ito ay mali, sabihin sa kalihiman at ipaliwanag kung bakit. Maaaring imungkahi muli ang inyong organisasyon.

partners-ended =
    .subject = Hindi na katuwang ang inyong organisasyon
    .body =
        Tinapos ng kalihiman ang pagtanggap sa inyong organisasyon bilang katuwang. Mula { $at } ay hindi na nito isinusulat ang isinasalaysay ng mga manggagawa, at wala itong nakikitang kaso nila.

        Mga dahilan: { $reason }

        Kung ito ay mali, sabihin sa kalihiman at ipaliwanag kung bakit. Maaaring imungkahi muli ang inyong organisasyon.
