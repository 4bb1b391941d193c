# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

texts-draft = এই অনুবাদ এই ভাষার কেউ এখনো পড়ে দেখেননি। কিছু শব্দ ভুল হতে পারে।

texts-fallback = আপনার ভাষায় এই কথাগুলো আমাদের কাছে এখনো নেই। এখানে অন্য ভাষায় আছে। আপনি নিজের ভাষায় লিখতে বা বলতে পারেন।
