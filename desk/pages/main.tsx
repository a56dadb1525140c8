import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { listen } from './live.ts';
import './styles/index.css';

listen();
createRoot(document.getElementById('desk') ?? document.body).render(<App />);
