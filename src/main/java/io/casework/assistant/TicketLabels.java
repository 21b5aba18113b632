package io.casework.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said about messages, with the messages. A label whose message is gone is gone with it. */
@Component
class TicketLabels {

    /** The newest count: what people called things years ago may be called otherwise now. */
    private static final int MOST = 20_000;

    private static final int AT_ONCE = 300;

    private final CorrectionMapper corrections;
    private final CaseTexts texts;

    TicketLabels(CorrectionMapper corrections, CaseTexts texts) {
        this.corrections = corrections;
        this.texts = texts;
    }

    List<LabelledTicket> all() {
        return corrections.listCorrections(MOST).stream()
                .flatMap(correction -> labelled(correction).stream())
                .toList();
    }

    /** Of the newest ones that no model has learned from. */
    List<LabelledTicket> fresh(int limit) {
        return corrections.listFresh(limit).stream()
                .flatMap(correction -> labelled(correction).stream())
                .toList();
    }

    Optional<LabelledTicket> find(String caseNumber, String textHash) {
        return Optional.ofNullable(corrections.findCorrection(caseNumber, textHash))
                .flatMap(this::labelled);
    }

    /** @return false when it was seconded before, or by who gave it */
    boolean second(Correction correction, String by) {
        return corrections.updateSeconded(correction.caseNumber(), correction.textHash(), by) > 0;
    }

    int countSince(Instant since) {
        return corrections.countSince(since);
    }

    /** Notes the first model that learned from them. */
    @Transactional
    public void learned(List<LabelledTicket> labels, int version) {
        List<Correction> fresh = labels.stream()
                .filter(label -> !label.isKnown())
                .map(LabelledTicket::correction)
                .toList();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            corrections.updateTrained(fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)), version);
        }
    }

    private Optional<LabelledTicket> labelled(Correction correction) {
        return texts.ofHash(correction.caseNumber(), correction.textHash())
                .map(text -> new LabelledTicket(correction, text.whole()));
    }
}
