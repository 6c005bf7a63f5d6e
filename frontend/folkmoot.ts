// The one entry of Folkmoot's own browser code: typefaces and web components.
import './fonts.css';
import './fm-connection';
import './fm-focus';
import './fm-ring';
import './fm-live';
import './kept-votes';
import './fm-ballot';
import './fm-desk';
