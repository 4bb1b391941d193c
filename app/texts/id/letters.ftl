# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

letter-signature = Vouch, register akreditasi untuk perekrutan yang etis
letter-draft = Terjemahan ini belum diperiksa oleh seorang penutur. Teks bahasa Inggris ada di bawah.
letter-unexpected = Jika Anda tidak menunggu surat ini, jangan lakukan apa pun: tanpa tautan itu tidak terjadi apa-apa.

role-secretariat = sekretariat
role-decision_maker = pengambil keputusan
role-complaints_officer = petugas pengaduan
role-administrator = administrator
role-access_reviewer = peninjau akses
role-outside_reviewer = peninjau luar
role-appeals_member = anggota panel banding
role-audit_manager = manajer audit
role-lead_auditor = auditor utama
role-auditor = auditor
role-outside_assessor = penilai luar
role-recruiter_manager = manajer perekrut
role-recruiter_staff = staf perekrut
role-employer_manager = manajer pemberi kerja
role-employer_staff = staf pemberi kerja
role-authority_manager = manajer otoritas
role-authority_officer = petugas otoritas
role-mission_officer = petugas perwakilan
role-partner = mitra
