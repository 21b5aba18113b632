package io.casework.assistant.scoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Models as bytes: small enough for a database column, and the same ratings when read back. */
public final class ScorecardFormat {

    /** Part of what a stored model is found by: a node never reads what another version wrote differently. */
    public static final String VERSION = "S1";

    private static final int MAGIC = 0x43575331;
    private static final int AMOUNT = 1;
    private static final int CHOICE = 2;

    private ScorecardFormat() {}

    public static byte[] write(Scorecard card) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(MAGIC);
            writeColumns(card.columns(), out);
            writeWeights(card.weights(), out);
            writeDoubles(card.usual(), out);
            writeDoubles(card.calibration().scores(), out);
            writeDoubles(card.calibration().chances(), out);
            out.writeDouble(card.share());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException when the bytes are not such a model */
    public static Scorecard read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("Not a scorecard.");
            }
            Columns columns = readColumns(in);
            Weights weights = readWeights(in, columns);
            double[] usual = readDoubles(in);
            Calibration calibration = new Calibration(readDoubles(in), readDoubles(in));
            return new Scorecard(columns, weights, usual, calibration, in.readDouble());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeColumns(Columns columns, DataOutputStream out) throws IOException {
        out.writeInt(columns.count());
        for (Column column : columns.all()) {
            out.writeByte(column instanceof AmountColumn ? AMOUNT : CHOICE);
            out.writeUTF(column.name());
            if (column instanceof AmountColumn amount) {
                writeDoubles(amount.edges(), out);
            } else if (column instanceof ChoiceColumn choice) {
                writeWords(choice.words(), out);
            }
        }
    }

    private static Columns readColumns(DataInputStream in) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int kind = in.readByte();
            String name = in.readUTF();
            columns.add(
                    kind == AMOUNT ? new AmountColumn(name, readDoubles(in)) : new ChoiceColumn(name, readWords(in)));
        }
        return new Columns(List.copyOf(columns));
    }

    private static void writeWeights(Weights weights, DataOutputStream out) throws IOException {
        out.writeInt(weights.blocks().size());
        for (Block block : weights.blocks()) {
            out.writeInt(block.first());
            out.writeInt(block.second());
            out.writeInt(block.groups());
        }
        for (float value : weights.values()) {
            out.writeFloat(value);
        }
        out.writeDouble(weights.intercept());
    }

    private static Weights readWeights(DataInputStream in, Columns columns) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            blocks.add(new Block(in.readInt(), in.readInt(), in.readInt()));
        }
        int[] starts = Weights.starts(blocks, columns);
        float[] values = new float[starts[blocks.size()]];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return new Weights(List.copyOf(blocks), starts, values, in.readDouble());
    }

    private static void writeWords(List<String> words, DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    private static List<String> readWords(DataInputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readUTF());
        }
        return List.copyOf(words);
    }

    private static void writeDoubles(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
