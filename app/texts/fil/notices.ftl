# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

notices-letter =
    .subject = { $number }: { $step }
    .body =
        { $step }.

        Tungkol ito sa: { $act }. Sinasabi ng liham ang mga katotohanan, ang tuntunin, kung sino ang nagpasya, at kung paano at hanggang kailan sasagot o aapela. Mag-sign in upang basahin ito:
        { $link }

notice-step-announced = May inianunsiyong hakbang laban sa inyong organisasyon, at makasasagot muna kayo
notice-step-urgent = May bisa na ang isang agarang hakbang laban sa inyong organisasyon
notice-step-in_effect = May bisa na ang isang hakbang laban sa inyong organisasyon
notice-step-dropped = Iniurong ang isang hakbang laban sa inyong organisasyon
notice-step-reviewed = Sinuri muli ang isang agarang hakbang laban sa inyong organisasyon
notice-step-corrected = Itinama ang isang malinaw na pagkakamali
notice-step-no_error = Walang nakitang malinaw na pagkakamali
notice-step-appeal_lodged = Dumating na ang inyong apela
notice-step-appeal_panel = Pinangalanan na ang lupon para sa inyong apela
notice-step-appeal_admitted = Tinitingnan na ang inyong apela
notice-step-appeal_decided = Napagpasyahan na ang inyong apela

notice-act-claim_refused = tinatanggihan ang pag-angkin sa isang rekord
notice-act-claim_lapsed = nagwawakas ang karapatan sa isang rekord
notice-act-records_merged = pinagsasama ang dalawang rekord
notice-act-finding_graded = binibigyan ng antas ang isang natuklasan sa audit
notice-act-application_refused = tinatanggihan ang aplikasyon para sa sertipiko
notice-act-certificate_suspended = sinususpinde ang isang sertipiko
notice-act-certificate_withdrawn = binabawi ang isang sertipiko
notice-act-certificate_reduced = binabawasan ang saklaw ng isang sertipiko
notice-act-certificate_not_extended = hindi pinalalawak ang isang sertipiko
notice-act-certificate_not_restored = hindi ibinabalik ang isang sertipiko
notice-act-certificate_not_transferred = hindi inililipat ang isang sertipiko
notice-act-complaint_inadmissible = hindi titingnan ang isang reklamo
notice-act-complaint_decided = pinagpasyahan ang isang reklamo
notice-act-complaint_upheld = napatunayang tama ang isang reklamo
notice-act-violation_confirmed = pinagtibay ang isang paglabag
notice-act-sanction_imposed = ipinataw ang isang parusa
notice-act-bar_imposed = ipinataw ang isang pagbabawal

notice-letter-announced = Inianunsiyo ito: { $act } ({ $address }). Wala pa rito ang may bisa.
notice-letter-urgent = Dahil manganganib ang mga manggagawa kung maaantala, may bisa na ito ngayon: { $act } ({ $address }). Dalawang tao ang nagpasya nito.
notice-letter-in_effect = May bisa na ito mula ngayon: { $act } ({ $address }).
notice-letter-dropped = Hindi mangyayari ang inianunsiyo: { $act } ({ $address }).
notice-letter-reviewed-stands = Sinuri muli ng isang walang bahagi rito ang agarang hakbang na ito, at nananatili ito: { $act } ({ $address }).
notice-letter-reviewed-falls = Sinuri muli ng isang walang bahagi rito ang agarang hakbang na ito, at hindi ito nananatili: { $act } ({ $address }).
notice-letter-corrected = Sinabi ninyong nakasalalay ito sa isang malinaw na pagkakamali, at tama kayo: { $act } ({ $address }).
notice-letter-no_error = Sinabi ninyong nakasalalay ito sa isang malinaw na pagkakamali; walang nakita: { $act } ({ $address }). Humaba ang panahon ng pag-apela ayon sa mga araw na inabot ng sagot.
notice-letter-ground = Batayan: { $ground }. Tuntunin: { $rule }.
notice-letter-facts = Ang mga katotohanan:
notice-letter-reason = Ang mga dahilan:
notice-letter-why_urgent = Bakit hindi ito makapaghihintay:
notice-letter-by = Nagpasya: { $body }.
notice-letter-answer = Makasasagot kayo hanggang { $until }: mag-sign in, basahin ang abiso { $number }, at sabihin kung ano ang mali o kulang. Tinitingnan ang inyong sinabi bago magpasya.
notice-letter-answer-unserved = Makasasagot kayo mula sa araw na umabot sa inyo ang liham na ito: mag-sign in, basahin ang abiso { $number }, at sabihin kung ano ang mali o kulang.
notice-letter-answer-finding = Ang sumasagot sa natuklasan nang may sanhi, pagtatama at aksyong pangwasto ay sumasagot na rin sa paunawang ito; maaaring isama ang pagtutol sa antas.
notice-letter-heard-answered = Tiningnan ang inyong sagot.
notice-letter-heard-unanswered = Walang dumating na sagot sa takdang panahon.
notice-letter-heard-absence = Hindi naihatid ang abiso, kaya ipinasya ito nang wala kayo.
notice-letter-review = Susuriin ito muli ng iba hanggang { $until }. Binabasa ang sasabihin ninyo hanggang doon: mag-sign in, at sagutin ang abiso { $number }.
notice-letter-appeal = Makaaapela kayo hanggang { $until }: magsa-sign in ang isang tagapamahala ng inyong organisasyon at maghahain ng apela laban sa abiso { $number }. Mga taong walang bahagi rito ang magpapasya ({ $body }).
notice-letter-appeal-absence = Dahil hindi naihatid ang abiso, nasa oras din ang apelang darating sa mas huli, hanggang { $until }: walang magtatanong kung bakit ngayon lang.
notice-letter-appeal-holds = Habang may apela, nananatili ang kalagayan bago ang hakbang na ito.
notice-letter-appeal-holds_not = Hindi pinipigil ng apela ang hakbang na ito.
notice-letter-error = Kung nakasalalay ito sa malinaw na pagkakamali, gaya ng maling araw o dokumento ng ibang kompanya, sabihin hanggang { $until }; itinatama ito nang walang apela, at walang nababawas sa panahon ng pag-apela.
notice-letter-appeal_lodged = Dumating na ang inyong apela { $appeal } laban sa abiso { $number }. Pagpapasyahan ito hanggang { $until }.
notice-letter-appeal_lodged-held = Hanggang doon, nananatili ang kalagayan bago ang hakbang.
notice-letter-appeal_panel = Pinangalanan na ang mga magpapasya sa inyong apela { $appeal }; mag-sign in upang basahin kung sino sila. Hanggang { $until } ay makatututol kayo sa bawat isa, minsan lamang at may dahilan.
notice-letter-appeal_admitted = Tinitingnan na ang inyong apela { $appeal }. Pagpapasyahan ito hanggang { $until }.
notice-letter-appeal_decided-upheld = Tama ang inyong apela { $appeal }: hindi nananatili ang hakbang.
notice-letter-appeal_decided-partly = Bahagyang tama ang inyong apela { $appeal }: babalik ang usapin sa nagpasyang lupon, sa mga taong hindi nagpasya noong una.
notice-letter-appeal_decided-lowered = Bahagyang tama ang inyong apela { $appeal }: nananatili ang natuklasan, at ibinababa ng isang antas ang bigat nito mula ngayon. Mag-sign in para basahin ito kasama ang mga bagong takdang araw.
notice-letter-appeal_decided-dismissed = Ibinasura ang inyong apela { $appeal }: nananatili ang hakbang, at pangwakas na rito. Bukas pa rin sa inyo ang mga hukuman at awtoridad.
notice-letter-appeal_decided-inadmissible = Hindi titingnan ang inyong apela { $appeal } ({ $why }): nananatili ang hakbang. Bukas pa rin sa inyo ang mga hukuman at awtoridad.
notice-letter-appeal_decided-withdrawn = Binawi ng inyong organisasyon ang apela nitong { $appeal }: nananatili ang hakbang.
notice-letter-appeal_decided-settled = Ibinigay nang wala ito ang hiningi ng inyong apela { $appeal }: hindi na nananatili ang hakbang.

notice-why-late = dumating ito pagkatapos ng panahon ng pag-apela, nang walang sapat na dahilan
notice-why-not_struck = hindi tinatamaan ng hakbang ang inyong organisasyon
notice-why-no_act = walang hakbang na maaari nitong labanan

ground-not_proved = walang nagpapatunay na sa umaangkin ang rekord
ground-contested = iba ang sinasabi ng rehistro o ng awtoridad nito
ground-held_by_another = hawak ng ibang organisasyon ang rekord
ground-owner_changed = umalis ang isang may-ari ng kompanya at may dumating na iba
ground-not_theirs = ang rekord ay hindi sa kompanyang may hawak nito
ground-firm_ended = wala na ang kompanyang may hawak nito
ground-asked_by_letter = hiniling ito ng isang liham sa pangalan ng may hawak; ang sinumang mag-sign in para sa may hawak ay maaaring magsabi ng iba
ground-one_firm = nakita ng isang tao na iisang kompanya ang mga rekord na ito, at kinumpirma ito ng isa pa
ground-critical_finding = may nakitang kritikal sa pag-audit
ground-major_not_mended = hindi naitama sa takdang panahon ang isang malaking natuklasan
ground-audit_not_allowed = hindi pinayagan o hindi ginawang posible ang pag-audit na dapat gawin
ground-conditions_not_met = hindi natugunan sa takdang panahon ang mga kondisyon ng sertipiko
ground-licence_lost = nawala o nasuspinde ang lisensya sa pangangalap
ground-misuse_of_mark = ginamit ang sertipiko o marka kung saan hindi ito angkop
ground-false_statements = mali ang mga pahayag na pinagbatayan ng sertipiko
ground-fees_charged = siningil ang mga manggagawa ng bayad o gastos na ipinagbabawal ng pamantayan
ground-audit_body_lost = hindi na maaaring mag-audit para sa programang ito ang samahan ng pag-audit
ground-country_suspended = nasuspinde o nawala ang sertipiko ng bansa
ground-requirements_not_met = nakita sa pag-audit na hindi natutugunan ang pamantayan
ground-finding_bars = isang natuklasang napakabigat na walang ibinibigay habang nananatili ito
ground-finding_mended_first = isang natuklasang kailangang ayusin bago magbigay ng anuman
ground-upheld = napatunayang tama ang isang reklamo
ground-partly = napatunayang tama ang bahagi ng isang reklamo
ground-rule_broken = natuklasan ang gawaing lumalabag sa mga tuntunin

body-appeals_panel = ang lupon ng apela ng iskema

fact-certificate = Sertipiko
fact-decision = Pasya
fact-answer_limit = Panahon para sumagot
fact-audit = Pag-audit
fact-criteria = Mga pamantayan
fact-limit = Lumipas na takdang panahon
fact-last_day = Huling araw
fact-of = Ang dapat sanang nagawa
fact-finding = Natuklasan
fact-criterion = Pamantayan
fact-grade = Antas
fact-grade_in_effect = Antas na may bisa
fact-state = Kalagayan
fact-proposal = Ang iminumungkahi ng tuntunin ng scheme
fact-because = Dahil
fact-record = Rekord
fact-lodged_on = Inangkin noong
fact-pair = Pares ng mga rekord
fact-stays = Rekord na mananatili
fact-goes = Rekord na isasanib dito
fact-case = Kaso
fact-counts = Mga paratang
fact-offence = Uri ng paratang
fact-standard_of_proof = Pamantayan ng patunay
fact-first_day = Unang araw
fact-final_day = Huling araw
fact-competent_body = Katawang may kapangyarihan
