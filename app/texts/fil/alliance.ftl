# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

alliance-refused =
    .subject = Hindi tinanggap ang inyong organisasyon sa alyansa
    .body =
        Hiniling ng inyong organisasyon na sumali sa alyansa. Tinanggihan ito ng kalihiman.

        Mga dahilan: { $reason }

        Kung ito ay mali, sabihin sa kalihiman at ipaliwanag kung bakit. Maaaring humiling muli ang inyong organisasyon.

alliance-ending =
    .subject = Tatapusin ang inyong pagiging kasapi sa alyansa
    .body =
        Inaanunsyo ng kalihiman na tatapusin ang pagiging kasapi ng inyong organisasyon sa alyansa. Wala pang natatapos.

        Mga dahilan: { $reason }

        Maaari kayong sumagot hanggang { $at }. Ibang tao ang magpapasya pagkatapos, kasama ang inyong sagot.

alliance-ended =
    .subject = Tinapos ang inyong pagiging kasapi sa alyansa
    .body =
        Tinapos ng kalihiman ang pagiging kasapi ng inyong organisasyon sa alyansa. Mananatiling hayag ang inyong mga pangako; ang mga bukas pa ay binabawi nito.

        Mga dahilan: { $reason }

        Kung ito ay mali, sabihin sa kalihiman at ipaliwanag kung bakit. Maaaring humiling muli ang inyong organisasyon.

alliance-not-confirmed =
    .subject = Hindi nakumpirma ang isang pagsasanay o sertipiko ng inyong kompanya
    .body =
        Ang isang pagsasanay o sertipiko na sinasabi ng inyong kompanya ay hindi nakumpirma, o hindi na. Hindi ito binibilang. Mababasa ito sa { $path }.

        Mga dahilan: { $reason }

        Kung ito ay mali, sabihin itong muli at hilingin sa iba na nasa labas ng inyong kompanya na kumpirmahin ito, gaya ng kalihiman.
