// The one entry of Folkmoot's own browser code: typefaces and web components.
import './fonts.css';
import './fm-connection';
import './fm-focus';
import './fm-ring';
import './fm-live';
import './room/leaving';
import './fm-desk';
