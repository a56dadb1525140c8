/**
 * What our loading is measured against: a pane made as Microsoft's template for React task panes is
 * (OfficeDev/Office-Addin-TaskPane-React): React 18, Fluent UI 9, a header with a picture, a list of three points with
 * icons, a text to insert, drawn once Office is ready. Written anew from that structure. The template's polyfills, icon
 * package, separate vendor bundle and style sheet from another host are left out, which makes this one only faster.
 */
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  page: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingTop: '100px',
    paddingBottom: '30px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  welcome: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  points: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  point: { display: 'flex', alignItems: 'center', paddingBottom: '20px', fontSize: tokens.fontSizeBase300 },
  icon: { marginRight: '10px', height: '24px', width: '24px' },
  insertion: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  text: { marginTop: '30px', marginBottom: '20px', maxWidth: '50%' },
});

const icon = (drawing: string): ReactElement => (
  <svg viewBox="0 0 24 24" fill="currentColor">
    <path d={drawing} />
  </svg>
);

const points: readonly (readonly [icon: ReactNode, text: string])[] = [
  [icon('M4 5h16v14H4zM6 7v10h12V7z'), 'Do more inside the document'],
  [icon('M7 10V7a5 5 0 0 1 10 0h-2a3 3 0 0 0-6 0v3h9v10H6V10z'), 'Open what was closed before'],
  [icon('M12 3 21 20H3zM12 8v6h1V8zM12 16v2h1v-2z'), 'Show what there is to see'],
];

function Header(): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.header}>
      <Image width="90" height="90" src="icons/quality-mark-80.png" alt="Template" />
      <h1 className={styles.welcome}>Welcome</h1>
    </section>
  );
}

function Points(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.points}>
      <h2>What this pane can do</h2>
      <ul id="points">
        {points.map(([drawing, text]) => (
          <li key={text} className={styles.point}>
            <i className={styles.icon}>{drawing}</i>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextInsertion(): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  const insert = (): void => {
    void Excel.run(async (context) => {
      context.workbook.getSelectedRange().values = [[text]];
      await context.sync();
    });
  };
  return (
    <div className={styles.insertion}>
      <Field className={styles.text} size="large" label="A text for the selected cell">
        <Textarea size="large" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Field>Press the button to insert it.</Field>
      <Button appearance="primary" size="large" onClick={insert}>
        Insert
      </Button>
    </div>
  );
}

function Pane(): ReactElement {
  return (
    <div className={useStyles().page}>
      <Header />
      <Points />
      <TextInsertion />
    </div>
  );
}

const root = createRoot(document.getElementById('container') ?? document.body);
void Office.onReady(() => {
  root.render(
    <FluentProvider theme={webLightTheme}>
      <Pane />
    </FluentProvider>,
  );
});
