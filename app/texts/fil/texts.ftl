# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

texts-draft = Hindi pa nababasa ng nagsasalita ng wikang ito ang salin na ito. Maaaring may maling salita.

texts-fallback = Wala pa kaming ganitong mga salita sa iyong wika. Nasa ibang wika ang mga ito rito. Maaari ka pa ring sumulat o magsalita sa sarili mong wika.
