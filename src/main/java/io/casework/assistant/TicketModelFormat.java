package io.casework.assistant;

import io.casework.assistant.learning.Stemming;
import io.casework.assistant.learning.TextModel;
import io.casework.assistant.learning.TextModelFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The local models as bytes for a database column. */
final class TicketModelFormat {

    /** Part of what a stored model is found by: a node never reads what another version wrote differently. */
    static final String VERSION = "R1";

    private TicketModelFormat() {}

    static byte[] write(TicketModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            for (TextModel each : List.of(model.language(), model.intent(), model.urgency(), model.sentiment())) {
                TextModelFormat.write(each, out);
            }
            out.writeDouble(model.scopeThreshold());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static TicketModel read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            TextModel language = TextModelFormat.read(in, Stemming.NONE);
            Stemming stemming = TicketModel.stemming(language);
            return new TicketModel(
                    language,
                    TextModelFormat.read(in, stemming),
                    TextModelFormat.read(in, stemming),
                    TextModelFormat.read(in, stemming),
                    in.readDouble());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
