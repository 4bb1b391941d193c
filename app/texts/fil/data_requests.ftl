# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

data_requests-received =
    .subject = May humingi ng datos at ibinigay ang address na ito
    .body =
        May nagtanong sa rehistrong ito tungkol sa datos na maaaring hawak nito tungkol sa kanya, at ibinigay ang address na ito para sa sagot.

        Upang magpatuloy sa loob ng 7 araw, at magpadala ng patunay kung sino ka, buksan ang
        { $link }

        Kung hindi ikaw iyon, wala kang kailangang gawin: walang mangyayari kung wala ang link.

data_requests-extended =
    .subject = Kailangan pa ng panahon ng iyong kahilingan na { $number }
    .body =
        Sasagutin namin ang iyong kahilingan na { $number } hanggang { $until }. Basahin kung bakit gamit ang bilang nito at ang iyong kodigo. Maaari kang magreklamo sa iyong awtoridad sa proteksiyon ng datos.

data_requests-answered =
    .subject = Nasagot na ang iyong kahilingan na { $number }
    .body =
        { $answer }

        Mababasa ang buong sagot gamit ang bilang na { $number } at ang iyong kodigo. Kung hindi ka sang-ayon, maaari kang humiling muli at sabihin kung bakit, magreklamo sa iyong awtoridad sa proteksiyon ng datos, o dumulog sa hukuman.

data_requests-ready =
    .subject = Ang hawak ng rehistro tungkol sa iyo ({ $number })
    .body =
        Upang makuha ito hanggang { $until }, buksan ang
        { $link }

        Isang beses lamang gagana ang link; maaaring humingi ng bago gamit ang bilang at ang iyong kodigo.

data_requests-answer-access = Tinitipon namin ang hawak ng rehistro tungkol sa iyo; susunod ang isang liham na may link.
data_requests-answer-correction = Sang-ayon kami na mali ito.
data_requests-answer-restriction = Hindi na pampubliko ang iyong pangalan sa rehistrong ito, maliban kung saan inilalathala ito ngayon ng isang pampublikong rehistro; sa sandaling hindi na nito inilalathala, hindi na rin namin.
data_requests-answer-lifting = Pampubliko na muli ang iyong pangalan sa rehistrong ito kung saan binabanggit ito ng isang pinagkunan, gaya ng dati bago mo hiniling na limitahan ito.
data_requests-answer-identity_not_proved = Hindi namin napatunayan na ikaw ang taong pinangalanan mo, kaya wala kaming sinasabi kung may hawak ang rehistro. Maaari kang humiling muli nang may ibang patunay.
data_requests-answer-unfounded = Malinaw na walang batayan ang kahilingan (GDPR art. 12(5)).
data_requests-answer-excessive = Inuulit ng kahilingan ang isang nasagot kamakailan lamang (GDPR art. 12(5)).
data_requests-answer-published_by_source = Inilalathala ng isang pampublikong rehistro ang datos ayon sa sarili nitong batas. Ipinapakita namin ito hangga’t inilalathala nito; hilingin sa rehistrong iyon na baguhin ito.
data_requests-answer-correct_as_stated = Ang datos ay kung ano ang sinasabi ng pinagmulan nito, at wala kaming nakitang mali.
data_requests-answer-nothing_held = Walang hawak ang rehistro tungkol sa iyo na maaaring saklaw nito.
