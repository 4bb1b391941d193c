# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

complaints-before-unread = Pagsubok lamang ito. Walang bumabasa ng isinusulat mo rito, at walang makakatulong sa iyo mula rito. Kung may totoong nangyari sa iyo, pumunta sa isa sa mga tanggapang binabanggit namin, o tumawag para humingi ng tulong.
complaints-before-can = Makikinig kami sa iyo, magtatanong sa kompanya, aalamin ang nangyari at magpapasya kung nilabag nito ang mga patakaran. Kung oo, masasabi namin sa kompanya na ayusin ito, at mababawi namin ang sertipiko nito.
complaints-before-cannot = Hindi kami pulis at hindi kami hukuman. Hindi namin mapipilit ang sinuman na magbayad. Hindi ka namin mabibigyan ng visa o trabaho.
complaints-before-time = Sasabihin naming dumating ang iyong mensahe sa loob ng 7 araw. Sinisikap naming magpasya sa loob ng 3 buwan. Kung mas matagal, sasabihin namin kung bakit.
complaints-before-law = Ang gagawin mo rito ay hindi kapalit at hindi humihinto sa kaso sa tanggapan ng paggawa, sa pulis o sa hukuman. Maaaring may huling araw para roon. Makakapunta ka na roon ngayon, kahit habang kumikilos kami.
complaints-before-free = Libre ito. Walang dapat magparusa sa iyo dahil dito. Kung may gumawa nito, sabihin sa amin.
complaints-before-who = Wala kaming sasabihin sa kompanya, sa gobyerno o kaninuman na maaaring magturo sa iyo hangga't hindi ka pumapayag.
complaints-before-skip = Maaari mong laktawan ang bawat tanong. Sapat na ang isang mensahe o isang boses na file.
complaints-before-papers = Hindi namin tinatanong kung taga-saang bansa ka o kung anong visa o papeles ang mayroon ka. Kung sasabihin mo, ikakandado namin ito at hindi ibibigay kaninuman.

complaints-ask-safe = Ligtas ka ba ngayon?
complaints-safety-no = Pumunta sa ligtas na lugar kung kaya mo. Tawagan ngayon ang isa sa mga numerong ito:
complaints-safety-no_number = Wala kaming alam na numero para sa lugar na ito. Tawagan ang numerong pang-emergency ng bansa, ang iyong embahada, o taong pinagkakatiwalaan mo.
complaints-safety-yes = Mabuti. Kung magbago ito, sabihin agad sa amin.
complaints-safety-not_sure = Kung makaramdam ka ng takot, pumunta kung saan may ibang tao at humingi ng tulong. Masasabi mo sa amin kahit kailan.
complaints-safety-device = Gumamit ng teleponong walang ibang tumitingin. Isara ang pahinang ito kapag tapos ka na.

complaints-ask-what = Ano ang nangyari? Piliin ang lahat ng tugma.
complaints-ask-story = Sabihin sa sarili mong salita. Maaari kang sumulat, o magsalita at ipadala ang boses mo.
complaints-ask-about = Sino ang gumawa nito sa iyo?
complaints-ask-about_name = Ano ang pangalan? Sabihin ang alam mo.
complaints-ask-country = Sa anong bansa ito nangyari?
complaints-ask-when = Kailan ito nangyari? Puwede ang hula.
complaints-ask-paid = Nagbayad ka ba, o ang pamilya mo, para makuha ang trabahong ito?
complaints-ask-paid_for = Para saan ang pera? Piliin ang lahat ng tugma.
complaints-ask-paid_amount = Mga magkano lahat? Puwede ang hula.
complaints-ask-paid_currency = Anong pera ito?
complaints-ask-paid_when = Kailan ito binayaran? Puwede ang hula.
complaints-ask-paid_to = Sino ang kumuha ng pera?
complaints-ask-passport = Nasaan ngayon ang pasaporte mo?
complaints-ask-can_leave = Makakaalis ka ba sa trabahong ito kung gusto mo?
complaints-ask-if_leave = Ano ang mangyayari kung aalis ka?
complaints-ask-files = May papeles, larawan o mensahe ka bang maipapakita? Hindi ito kailangan.
complaints-ask-wish = Ano ang gusto mong mangyari? Piliin ang lahat ng tugma.
complaints-ask-spoken = Anong wika ang pinakamahusay mong sinasalita?
complaints-ask-written = Sa anong wika mo gustong magbasa?
complaints-ask-reads = Mahusay mo ba itong nababasa?
complaints-ask-sex = Babae ka ba o lalaki?
complaints-ask-age = Ilang taon ka na?
complaints-ask-not_to = May bansa ba na hindi dapat makabasa nito ang mga tanggapan?
complaints-ask-name = Gusto mo bang sabihin ang pangalan mo?
complaints-ask-contact = Puwede ka ba naming kontakin?
complaints-ask-contact_how = Paano ka namin makokontak?
complaints-ask-contact_where = Anong numero o address?
complaints-ask-safe_time = Anong oras ang ligtas?
complaints-ask-shared_phone = Sino pa ang gumagamit ng teleponong ito?
complaints-ask-consents = Ano ang puwede naming gawin sa sinabi mo? Maaari mong baguhin ang isip mo mamaya.

complaints-answer-yes = Oo
complaints-answer-no = Hindi
complaints-answer-partly = Bahagi lang
complaints-answer-not_sure = Hindi ako sigurado
complaints-answer-not_said = Ayaw kong sabihin
complaints-answer-other = Iba pa
complaints-answer-skip = Laktawan

complaints-about-intermediary = Ang ahensiya, o ang taong humanap ng trabaho para sa akin
complaints-about-employer = Ang kompanya o pamilyang pinagtatrabahuhan ko
complaints-about-authority = Tanggapan ng gobyerno, opisyal o pulis
complaints-about-audit_body = Mga taong sumusuri sa mga kompanya
complaints-about-partner = Grupong tumutulong sa mga manggagawa
complaints-about-scheme = Ang rehistrong ito o taong nagtatrabaho rito
complaints-about-unknown = Hindi ko alam
complaints-paid_to-agency = Ang ahensiya
complaints-paid_to-person = Isang tao sa aking baryo o bayan
complaints-paid_to-employer = Ang kompanya
complaints-paid_to-authority = Tanggapan ng gobyerno
complaints-passport-with_me = Nasa akin
complaints-passport-employer = Nasa kompanya
complaints-passport-agency = Nasa ahensiya
complaints-wish-money_back = Maibalik ang pera ko
complaints-wish-papers_back = Maibalik ang mga papeles ko
complaints-wish-go_home = Makauwi
complaints-wish-stay_and_fix_it = Manatili at maayos ang problema
complaints-wish-only_tell_you = Sabihin lang sa inyo
complaints-reads-some = Kaunti
complaints-reads-no = Hindi, gusto kong makinig
complaints-sex-woman = Babae
complaints-sex-man = Lalaki
complaints-age-under_18 = Wala pang 18
complaints-age-18_to_24 = 18 hanggang 24 na taon
complaints-age-25_to_34 = 25 hanggang 34 na taon
complaints-age-35_to_49 = 35 hanggang 49 na taon
complaints-age-50_and_over = 50 o higit pa
complaints-name-unknown = Hindi, huwag ipaalam kung sino ako
complaints-name-not_company = Oo, pero huwag sabihin sa kompanya
complaints-contact-never = Hindi, kahit kailan. Ako ang titingin dito
complaints-contact_how-call = Tawagan ako
complaints-contact_how-sms = Magpadala ng text
complaints-contact_how-app = Sumulat sa app ng mensahe
complaints-contact_how-email = Sumulat ng e-mail
complaints-contact_how-letter = Magpadala ng liham
complaints-contact_how-partner = Sa pamamagitan ng taong pinagkakatiwalaan ko
complaints-shared_phone-only_me = Ako lang
complaints-shared_phone-family = Pamilya o mga kaibigan ko
complaints-shared_phone-work = Isang tao sa trabaho o sa tirahan

complaints-group-danger = Panganib
complaints-group-money = Pera at sahod
complaints-group-promises = Mga pangako at kontrata
complaints-group-papers = Pasaporte at papeles
complaints-group-work = Trabaho at tirahan
complaints-group-other = Iba pa
complaints-category-fl-vulnerability = May nagsasamantala na wala akong papeles, pamilya, pera o wika rito, o na nakatira ako sa bahay nila
complaints-category-fl-deception = Ang trabaho, sahod, lugar, oras o tirahan ay hindi gaya ng ipinangako sa akin
complaints-category-fl-movement = Nakakulong ako o binabantayan, o hindi pinapayagang umalis
complaints-category-fl-isolation = Hindi ko makontak ang pamilya ko o sinuman, o hindi ko alam kung nasaan ako
complaints-category-fl-violence = May nananakit, humihipo o pumipilit sa akin o sa katrabaho ko
complaints-category-fl-threats = May nagbabanta sa akin o sa pamilya ko
complaints-category-fl-documents = May humahawak ng pasaporte o papeles ko at hindi ibinabalik
complaints-category-fl-wages = Pinipigil ang sahod ko para hindi ako makaalis
complaints-category-fl-debt = Kailangan kong magpatuloy sa trabaho dahil sa utang
complaints-category-fl-conditions = Sobrang dumi, delikado o nakakahiya ang trabaho o tirahan na walang malayang tao ang papayag
complaints-category-fl-overtime = Sobrang haba ng trabaho ko, kung hindi ay pinarurusahan ako o hindi sapat ang sahod ko
complaints-category-fee_charged = Kinailangan kong magbayad, o ang pamilya ko, para sa trabaho
complaints-category-fee_deducted = Binawasan ang sahod ko para sa trabaho
complaints-category-fee_refund_refused = Ipinangakong ibabalik ang pera ko pero hindi ibinalik
complaints-category-contract_substitution = Pagdating ko, ibang kontrata o mas masamang kondisyon ang ibinigay
complaints-category-contract_missing = Wala akong kontrata, o hindi ko mabasa ang wika nito
complaints-category-deception_job = Ang trabaho, sahod, lugar, oras o tirahan ay hindi gaya ng sinabi sa akin
complaints-category-documents_held = Iba ang humahawak ng pasaporte o papeles ko
complaints-category-non_deployment = Nagbayad ako o umalis sa trabaho, tapos hindi ako nakaalis ng bansa
complaints-category-false_documents = Gumawa sila ng pekeng papeles ko: visa, edad, kalusugan o kakayahan
complaints-category-unlicensed_recruiter = Walang lisensiya ang tao o kompanyang humanap ng trabaho
complaints-category-threats_retaliation = Pinagbantaan o pinarusahan ako dahil nagsalita ako
complaints-category-discrimination = Mas masama ang trato sa akin dahil sa kung sino ako: kasarian, pagbubuntis, kalusugan, relihiyon, edad, kulay, unyon
complaints-category-abandonment = Iniwan nila akong walang trabaho, sahod, tirahan o daan pauwi
complaints-category-unpaid_wages = Hindi dumating, nahuli o kulang ang sahod ko
complaints-category-violence_sexual = May nananakit sa akin, humihipo nang masama, o pumipilit sa akin sa seks
complaints-category-child_labour = May batang kailangang magtrabaho
complaints-category-conditions_housing = Marumi, siksikan o hindi ligtas ang tinitirhan ko
complaints-category-health_safety = Hindi ligtas ang trabaho, o nasaktan o nagkasakit ako at walang doktor
complaints-category-overtime = Sobrang daming oras ang trabaho ko o walang araw ng pahinga
complaints-category-movement = Nakakulong ako, binabantayan, o hindi puwedeng lumabas
complaints-category-data_misuse = May gumamit o nagpakita ng datos o larawan ko
complaints-category-complaint_handling = May sinabi na akong problema dati, at hindi ito inasikaso nang maayos
complaints-category-other = Iba pa: sabihin sa sarili mong salita

complaints-paid-fee-service = Sa ahensiya, sa paghanap ng trabaho
complaints-paid-fee-third_party_employment = Para kunin ng isang kompanya at ipadala sa iba
complaints-paid-fee-direct_employer = Sa kompanya mismo, para makuha ang trabaho
complaints-paid-fee-recovery = Ibinawas sa sahod ko, para ibalik ang binayad ng iba para sa akin
complaints-paid-fee-subagent = Sa tagatulong o fixer
complaints-paid-fee-advertising = Para sa anunsiyo ng trabaho o impormasyon
complaints-paid-cost-medical = Doktor, pagsusuri o bakuna
complaints-paid-cost-insurance = Seguro o pondong pangkagalingan
complaints-paid-cost-tests = Pagsubok ng kakayahan o wika, o sertipiko
complaints-paid-cost-training = Pagsasanay o kurso bago magtrabaho
complaints-paid-cost-equipment = Kasangkapan, damit pantrabaho o gamit pangkaligtasan
complaints-paid-cost-travel = Tiket at biyahe
complaints-paid-cost-lodging = Pagkain at tulugan sa daan o habang naghihintay
complaints-paid-cost-admin = Iba pang papeles at gastos sa opisina
complaints-paid-cost-admin-contract = Kontrata sa trabaho at mga tatak nito
complaints-paid-cost-admin-identity = Pasaporte, ID o mga larawan
complaints-paid-cost-admin-visa = Visa o permiso sa trabaho
complaints-paid-cost-admin-advice = Interpreter, tagasalin o tagapayo
complaints-paid-cost-admin-background = Papel ng pulis o permisong umalis ng bansa
complaints-paid-cost-admin-banking = Account sa bangko
complaints-paid-cost-admin-levy = Buwis o singil ng gobyerno
complaints-paid-illicit-bribe = Lihim na pera sa opisyal o sa tao sa trabaho
complaints-paid-illicit-tribute = Regalo o parte na inaasahan ng iba
complaints-paid-illicit-extortion = Perang sapilitang kinuha sa akin
complaints-paid-illicit-bond = Perang hawak para hindi ako umalis
complaints-paid-illicit-collateral = Lupa, ginto, tseke o papeles na ibinigay na panagot
complaints-paid-illicit-cost_recovery = Multa sa maagang pag-alis, o presyong sobrang taas
complaints-paid-loan-interest = Interes sa utang
complaints-paid-other = Iba pa

complaints-consent-contact_me-1 = Maaari ninyo akong kontakin, sa paraan at oras na sinabi ko.
complaints-consent-tell_company-1 = Maaari ninyong sabihin sa kompanya ang nangyari, nang wala ang pangalan ko, para makasagot ito. Alam kong maaari nitong mahulaan kung sino ako.
complaints-consent-tell_authority-1 = Maaari ninyong sabihin sa isang tanggapan ng gobyerno ang nangyari. Tanungin ninyo akong muli para sa bawat tanggapan, at sabihin kung alin.
complaints-consent-count_me-1 = Maaari ninyong isama sa bilang ang kaso ko, nang wala ang pangalan ko.

complaints-receipt = Isulat ang code na ito at itago: ngayon mo lang ito makikita. Gamit ito, mababasa mo ang sagot namin at makakasulat ka muli. Huwag sabihin kaninuman.
complaints-sms = Natanggap ang iyong mensahe { $number }.

complaints-state-received = Nasa amin ang iyong mensahe.
complaints-state-safety_check = Tinitingnan muna namin kung ligtas ka.
complaints-state-triage = Binabasa namin ang sinabi mo at pinipili kung sino ang tutulong sa iyo.
complaints-state-inquiry = May umaalam kung ano ang nangyari.
complaints-state-reply = Makakasagot na ngayon ang kabilang panig. Hindi nito makukuha ang pangalan mo kung hindi ka pumayag.
complaints-state-mediation = May taong walang kinakampihan na tumutulong para magkasundo ang dalawa. Maaari mo itong ihinto kahit kailan.
complaints-state-decided = Nagpasya na kami. Mababasa mo kung ano at bakit.
complaints-state-closed = Tapos na kami. Kung hindi ito naayos o nagsimula muli, sumulat sa amin.
complaints-state-inadmissible = Hindi namin ito magagawan ng paraan. Mababasa mo kung bakit, at mahihiling mong tingnan ito ng iba.
complaints-state-referred = Ipinasa namin ito sa tanggapang pinayagan mo.
complaints-state-withdrawal_pending = Hiniling mong huminto kami. Hihinto kami pagkaraan ng 7 araw. Hanggang doon, maaari kang magbago ng isip.
complaints-state-withdrawn = Huminto kami dahil hiniling mo. Mahihiling mong magsimula kaming muli.

complaints-outcome-upheld = Nakita naming nangyari ito gaya ng sinabi mo, at nilabag nito ang mga patakaran.
complaints-outcome-partly = Nakita naming nangyari ang isang bahagi nito at nilabag ang mga patakaran.
complaints-outcome-not_upheld = Nakita naming hindi nilabag ang mga patakaran.
complaints-outcome-not_enough_evidence = Hindi sapat ang nalaman namin para makatiyak. Hindi ibig sabihing hindi totoo ang sinabi mo.

complaints-question-solved = Naayos na ba ang problema?
complaints-question-threatened_30_days = Isang buwan na mula nang sabihin namin kung paano ito natapos. May nagbanta o nagparusa ba sa iyo, o sa pamilya mo, dahil sinabi mo sa amin?
complaints-question-threatened_6_months = Kalahating taon na mula nang sabihin namin kung paano ito natapos. May nagbanta o nagparusa ba sa iyo, o sa pamilya mo, dahil sinabi mo sa amin?
complaints-question-threatened_12_months = Isang taon na mula nang sabihin namin kung paano ito natapos. May nagbanta o nagparusa ba sa iyo, o sa pamilya mo, dahil sinabi mo sa amin?
complaints-question-pressed = May pumilit, nagbayad o nagbanta ba sa iyo para huminto ka?
complaints-withdrawal-danger = Kung may nasa panganib, o may iba pang nagdurusa nang ganito, maaari kaming magpatuloy nang wala ka. Hindi namin sinasabi kailanman kung sino ang nagsabi.

complaints-zawgyi = Maaari kang sumulat sa anumang font. Puwede rin ang Zawgyi; sabihin kung ginagamit mo ito.

# Notices about her code.
complaints-note-code_replaced = Napalitan ng bago ang iyong code. Kung hindi mo ito hiningi, sabihin ito gamit ang lumang code sa loob ng 7 araw.
complaints-note-code_objected = May taong may mas lumang code na nagsasabing hindi niya hiningi ang bago. Walang maaaring payagan o bawiin hangga't hindi napapakinggan ng dalawang tao sa aming tanggapan kung kanino ang mensaheng ito.

complaints-waits =
    .subject = May naghihintay sa iyo
    .body =
        May naghihintay sa iyo sa rehistro. Pakitingnan ito ngayong araw:

        { $link }

# What is said to her while her case is handled, and when it ends.
complaints-told-announced-not_admitted = Sa tingin namin ay hindi namin ito matatrabaho. Nasa ibaba kung bakit. Sabihin mo kung iba ang tingin mo; saka ibang tao ang magpapasya.
complaints-told-not_admitted = May iba ring tumingin: hindi namin ito matatrabaho. Nasa ibaba kung bakit. Puwede mong hilingin na tingnan ulit ng iba.
complaints-told-goes_on = Tatrabahuhin na namin ito.
complaints-told-decided = Nagpasya na kami. Mababasa mo kung ano at bakit. Kung hindi ka sang-ayon, puwede mong hilingin na tingnan ulit ng iba.
complaints-told-opened_again = Bukas ulit ang kaso mo. Ibang tao na ang tumitingin.
complaints-told-mediation_offered = Gusto mo bang subukang makipagkasundo sa kabila, kasama ang taong walang kinakampihan? Puwede kang tumanggi, at itigil ito kahit kailan.
complaints-told-settlement_shown = May papel na sinang-ayunan ng kabila. Basahin mo. Kung sinasabi nito na dapat kang manahimik, bawiin ang sinabi mo sa amin, o isuko ang karapatan, sabihin mo: bawal iyon.
complaints-told-ends_soon = Sa loob ng isang buwan ay sisirain namin ang sinabi mo. Kung kailangan mo pa ito o may bagong nangyari, sumulat ka bago iyon.
complaints-told-code_ends_soon = Sa loob ng isang buwan ay hindi na mabubuksan ng code mo ang kasong ito; sisirain namin ang sinabi mo sa mas huling panahon. Kung kailangan mo pa ito o may bagong nangyari, sumulat ka bago iyon.

complaints-referral-prepared = Isinulat namin ang mababasa ng tanggapan. Mababasa mo ito rito. Hindi pa ito naipadala.
complaints-referral-sent = Naipadala ito sa tanggapang pinayagan mo.
complaints-referral-accepted = Tinatrabaho ito ng tanggapan.
complaints-referral-refused = Hindi ito tatrabahuhin ng tanggapan. Mababasa mo kung bakit.
complaints-referral-progress = Sinabi sa amin ng tanggapan kung hanggang saan na ito.
complaints-referral-ended = Tapos na ang tanggapan. Mababasa mo ang kinalabasan.
complaints-referral-late = Hindi sumagot ang tanggapan sa oras. Tatanungin namin ulit, at puwede kaming pumunta sa iba na papayagan mo.
complaints-referral-recalled = Hindi na ito mababasa ng tanggapan.
complaints-referral_refused-not_competent = Sabi ng tanggapan, ibang tanggapan ang dapat magtrabaho nito.
complaints-referral_refused-too_late = Sabi ng tanggapan, masyado nang matagal ang lumipas.
complaints-referral_refused-before_a_court = Sabi ng tanggapan, tinitingnan na ito ng hukuman.
complaints-referral_refused-not_enough_told = Sabi ng tanggapan, kailangan pa nitong malaman ang iba.
complaints-referral_outcome-workers_repaid = Nagsauli ng pera ang kompanya.
complaints-referral_outcome-licence_acted_on = Kumilos ang tanggapan sa lisensiya ng kompanya.
complaints-referral_outcome-warned = Binalaan ng tanggapan ang kompanya.
complaints-referral_outcome-sent_to_court = Nasa hukuman na ito ngayon.
complaints-referral_outcome-no_action = Wala nang ibang ginawa ang tanggapan.
complaints-referral_closed-consent_ended = Binawi mo ang iyong oo.
complaints-referral_closed-withdrawn = Hiniling mong itigil namin.
complaints-referral_closed-taken_back = Binawi namin ito.
complaints-referral_closed-accused = Tungkol ito sa tanggapang ito.
complaints-referral_closed-state_excluded = Sinabi mong hindi ito dapat mabasa ng bansang ito.
complaints-kept_back-no_consent = Gusto naming ipasa ito sa tanggapang ito. Hindi ka pa pumayag kaya hindi ito naipadala. Kung gusto mo, pumayag ka.
complaints-kept_back-state_excluded = Hindi ito naipadala, dahil sinabi mong hindi ito dapat mabasa ng bansang ito.
complaints-kept_back-accused = Hindi ito naipadala, dahil tungkol ito sa tanggapang ito.
complaints-kept_back-interest = Hindi ito naipadala, dahil may tao roon na baka malapit sa mga tinutukoy.
complaints-kept_back-not_here = Hindi ito naipadala, dahil walang taga-tanggapan na nagbabasa rito. Puwede kang pumunta roon mismo.
complaints-kept_back-no_agreement = Hindi ito naipadala, dahil walang kasunduan ang mga bansa na nagpapahintulot nito. Puwede kang pumunta roon mismo; sasabihin namin kung saan at paano.

complaints-told-post_closed = Nagsara na ang tanggapan sa ibang bansa na sumusubaybay sa kaso mo. Wala nang nakakakita nito roon; ipinagpapatuloy namin ito. Kung gusto mo, hayaang makita ng ibang tanggapan o ng grupong tumutulong sa mga manggagawa kung nasaan na ito.
complaints-not_admitted-not_about_work = Hindi ito tungkol sa trabaho o sa pagkuha ng trabaho.
complaints-not_admitted-no_rule = Wala itong nilabag na tuntuning kaya naming tingnan.
complaints-not_admitted-decided_before = Napagpasyahan na namin ito dati.
complaints-not_admitted-before_a_court = May korteng humahawak nito ngayon.
complaints-not_admitted-nothing_to_follow = Wala kaming nakitang masusuri, kahit nagtanong na kami.

# Letters without content: a mailbox is read by others too.
complaints-to_read =
    .subject = May naghihintay sa iyo
    .body =
        May naghihintay sa iyo. Mag-sign in para basahin ito, at kung hanggang kailan ka makakasagot:
        { $link }
complaints-come_back =
    .subject = May mensahe
    .body =
        May bagong mensahe para sa iyo. Alam mo kung saan ito babasahin. Kung hindi ligtas ngayon, maghintay; mananatili ito roon.
