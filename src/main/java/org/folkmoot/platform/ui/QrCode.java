package org.folkmoot.platform.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** An address as a square that a phone's camera reads. The address must stand beside it in letters. */
@Tag("fm-qr")
@JsModule("./fm-qr.ts")
public final class QrCode extends Component {

    /** The quiet zone that the standard asks for (ISO/IEC 18004), in modules. */
    private static final int MARGIN = 4;

    /**
     * @param label what the square is, for those who do not see it
     * @throws IllegalArgumentException if the text is too long for a code: some 2,000 letters
     */
    public QrCode(String text, String label) {
        BitMatrix modules = modules(text);
        getElement().setAttribute("size", String.valueOf(modules.getWidth()));
        getElement().setAttribute("modules", runs(modules));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    MARGIN,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("This does not fit into a QR code", tooLong);
        }
    }

    /** The dark runs of each row as {@code x,y,length}, parted by spaces. */
    private static String runs(BitMatrix modules) {
        StringBuilder runs = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    runs.append(from)
                            .append(',')
                            .append(y)
                            .append(',')
                            .append(x - from)
                            .append(' ');
                }
                x++;
            }
        }
        return runs.toString().strip();
    }
}
