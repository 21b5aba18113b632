import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Markdown } from './Markdown';

test('headings, lists, emphasis and links become elements', () => {
  render(<Markdown source={'# Top up\n\nUse **card** or *transfer*.\n\n1. Open the app\n2. Tap `Add`\n\n- a\n- b\n\n[Fees](https://fernhill.example/fees)'} />);
  expect(screen.getByRole('heading', { name: 'Top up' })).toBeVisible();
  expect(screen.getByText('card').tagName).toBe('STRONG');
  expect(screen.getAllByRole('list')).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'Fees' })).toHaveAttribute('href', 'https://fernhill.example/fees');
});

test('markup and unsafe links stay text', () => {
  const { container } = render(<Markdown source={'<img src=x onerror=alert(1)> [click](javascript:alert(1)) [x](//evil.example)'} />);
  expect(container.querySelector('img, a, script')).toBeNull();
  expect(container).toHaveTextContent('<img src=x onerror=alert(1)> [click](javascript:alert(1)) [x](//evil.example)');
});

test('a fenced block keeps its text as it is', () => {
  const { container } = render(<Markdown source={'before\n```\n**not bold**\n```\nafter'} />);
  expect(container.querySelector('pre')).toHaveTextContent('**not bold**');
});
