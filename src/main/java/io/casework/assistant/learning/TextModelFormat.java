package io.casework.assistant.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Models as bytes: small enough for a database column, and the same predictions when read back. */
public final class TextModelFormat {

    private static final int MAGIC = 0x43574D31;

    private TextModelFormat() {}

    public static void write(TextModel model, DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        writeSettings(model.space().settings(), out);
        writeFloats(model.space().rarity(), out);
        out.writeInt(model.labels().size());
        for (String label : model.labels()) {
            out.writeUTF(label);
        }
        writeFloats(model.weights().steps(), out);
        writeFloats(model.weights().offsets(), out);
        out.write(model.weights().bytes());
        out.writeDouble(model.temperature().value());
    }

    /**
     * @param stemming the one that the model was learned with; a function can't be written down
     * @throws IOException when the bytes are not such a model
     */
    public static TextModel read(DataInputStream in, Stemming stemming) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("Not a text model.");
        }
        FeatureSettings settings = readSettings(in);
        float[] rarity = readFloats(in, settings.dimensions());
        List<String> labels = readLabels(in);
        float[] steps = readFloats(in, labels.size());
        float[] offsets = readFloats(in, labels.size());
        byte[] bytes = new byte[settings.dimensions() * labels.size()];
        in.readFully(bytes);
        LinearWeights weights = new LinearWeights(labels, steps, offsets, bytes);
        return new TextModel(new FeatureSpace(settings, stemming, rarity), weights, new Temperature(in.readDouble()));
    }

    private static void writeSettings(FeatureSettings settings, DataOutputStream out) throws IOException {
        out.writeInt(settings.dimensions());
        out.writeInt(settings.wordLength());
        out.writeInt(settings.charsFrom());
        out.writeInt(settings.charsTo());
        out.writeInt(settings.minimumTexts());
    }

    private static FeatureSettings readSettings(DataInputStream in) throws IOException {
        return new FeatureSettings(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private static List<String> readLabels(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
        }
        return List.copyOf(labels);
    }

    private static void writeFloats(float[] values, DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readFloats(DataInputStream in, int length) throws IOException {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
